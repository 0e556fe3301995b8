/**
 * Floor 6: a page in the words of schema.org. {@link StructuredData} is the door; what a page shows
 * is told as {@link DescribedPage}, and what is not known is left out.
 */
@NullMarked
package org.plenary.describe;

import org.jspecify.annotations.NullMarked;
