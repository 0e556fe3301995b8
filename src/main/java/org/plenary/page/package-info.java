/**
 * Floor 7: what each page shows. The door is {@link org.plenary.page.SitePlanner}; one view record
 * for each kind of page, made of texts, links and lists, is all that templates see.
 */
@NullMarked
package org.plenary.page;

import org.jspecify.annotations.NullMarked;
