/** A WAR of the shop. */
@NullMarked
package com.example.shop.orders;

import org.jspecify.annotations.NullMarked;
