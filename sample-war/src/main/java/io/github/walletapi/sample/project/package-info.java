/** Shows projects: one by its ID, those one administers, who asks and whether the clocks agree. */
@NullMarked
package io.github.walletapi.sample.project;

import org.jspecify.annotations.NullMarked;
