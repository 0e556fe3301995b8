/**
 * Floor 6: what programs are told of pages and records. {@link StructuredData} says a page in the
 * words of schema.org, what it shows being told as {@link DescribedPage}, and what is not known
 * left out; {@link Citations} makes citations, and each form of one is made from its parts.
 */
@NullMarked
package org.plenary.describe;

import org.jspecify.annotations.NullMarked;
