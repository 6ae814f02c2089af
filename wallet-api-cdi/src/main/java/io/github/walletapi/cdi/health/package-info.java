/**
 * MicroProfile Health, where the server has it. Nothing of this package but its extension is loaded where not; so its
 * classes bear no annotation that would make them beans by themselves.
 */
@NullMarked
package io.github.walletapi.cdi.health;

import org.jspecify.annotations.NullMarked;
