/** The code of docs/recipes.md, which is compiled and run here; between the marks stands what the page shows. */
@NullMarked
package io.github.walletapi.recipes;

import org.jspecify.annotations.NullMarked;
