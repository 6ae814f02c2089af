/** An application as somebody else would write it, for {@code ForeignApplicationsIT}: it knows the public API only. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
