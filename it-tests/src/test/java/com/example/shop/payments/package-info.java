/** The shop's EJB jar. */
@NullMarked
package com.example.shop.payments;

import org.jspecify.annotations.NullMarked;
