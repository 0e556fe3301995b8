/**
 * Floor 6: what programs are told of records and how records are cited. {@link
 * org.plenary.describe.Citations} makes citations, and each form of one is made from its parts.
 */
@NullMarked
package org.plenary.describe;

import org.jspecify.annotations.NullMarked;
