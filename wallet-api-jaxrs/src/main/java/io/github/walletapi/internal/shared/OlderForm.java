package io.github.walletapi.internal.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component with {@code for}, in seconds, and {@code until} that answers also have its older form: members of the
 * object itself, such as {@code freeze_for}, in hours, and {@code freeze_until} of what is called {@code freeze}. They are
 * read where the newer form says nothing, and never written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OlderForm {}
