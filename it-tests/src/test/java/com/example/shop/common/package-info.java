/** What all parts of the shop share; it is packed into {@code EAR/lib}. */
@NullMarked
package com.example.shop.common;

import org.jspecify.annotations.NullMarked;
