/** Every kind of component that may call the API, each with a client of its own. */
@NullMarked
package com.example.shop.works;

import org.jspecify.annotations.NullMarked;
