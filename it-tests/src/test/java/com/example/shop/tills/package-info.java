/** A WAR of the shop. */
@NullMarked
package com.example.shop.tills;

import org.jspecify.annotations.NullMarked;
