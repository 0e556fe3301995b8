/**
 * Floor 2: what is on disk, as typed front matter and the place of its body. The door is {@link
 * org.plenary.document.DocumentParser}. Only this package knows YAML; it knows no other file than
 * the one it reads.
 */
@NullMarked
package org.plenary.document;

import org.jspecify.annotations.NullMarked;
