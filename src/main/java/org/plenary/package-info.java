/**
 * Plenary, a static site generator for communities that want the record of their events to last.
 */
@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
