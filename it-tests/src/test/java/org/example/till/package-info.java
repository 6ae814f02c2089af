/** An application as other people write it, with enterprise beans and a distributable session. */
@NullMarked
package org.example.till;

import org.jspecify.annotations.NullMarked;
