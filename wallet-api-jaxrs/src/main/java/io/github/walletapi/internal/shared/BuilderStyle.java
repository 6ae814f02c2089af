package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * Says how the builders look by which records are copied that say {@code @Value.Builder}: only the folder of the record
 * sees one, and a list is passed on as it is.
 *
 * <p>It stands in no class file of a package: a compiler that reads annotations of packages, such as one with NullAway,
 * would warn applications of enumerations that they do not have.
 */
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        builderVisibility = BuilderVisibility.PACKAGE,
        builtinContainerAttributes = false,
        from = "copyOf",
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
public @interface BuilderStyle {}
