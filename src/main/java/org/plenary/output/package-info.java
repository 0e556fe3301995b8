/**
 * Floor 10: the built site on disk. The door is {@link org.plenary.output.SiteWriter}: it writes
 * changed bytes only, each file whole, and removes only what it wrote.
 */
@NullMarked
package org.plenary.output;

import org.jspecify.annotations.NullMarked;
