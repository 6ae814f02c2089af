/**
 * The front door: {@link io.github.walletapi.WalletApi} and how to build one.
 *
 * <pre>{@code
 * try (WalletApi wallet = WalletApi.builder().mac("wkVd93h2uS", key).build()) {
 *     Project project = wallet.projects().get(1221);
 * }
 * }</pre>
 */
// @Value.Builder on a record makes the builder by which it is copied with another member: see docs/decisions/0022. Only
// the folder of the record sees it, and a list is passed on as it is.
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        builderVisibility = BuilderVisibility.PACKAGE,
        builtinContainerAttributes = false,
        from = "copyOf",
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
@NullMarked
package io.github.walletapi;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
