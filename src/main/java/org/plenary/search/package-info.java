/**
 * Floor 9: what is looked up by the search page and by browsers. The door is {@link
 * org.plenary.search.SearchFiles}. Names and facts are found, whole texts are not: the index comes
 * from front matter alone, so that it is small and a preview never waits for it.
 */
@NullMarked
package org.plenary.search;

import org.jspecify.annotations.NullMarked;
