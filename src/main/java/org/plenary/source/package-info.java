/**
 * Floor 0: a file of the archive and places in it. The door is {@link
 * org.plenary.source.SourceFile}. Places are offsets, so that they cost nothing until a problem is
 * printed; lines and columns are worked out then.
 */
@NullMarked
package org.plenary.source;

import org.jspecify.annotations.NullMarked;
