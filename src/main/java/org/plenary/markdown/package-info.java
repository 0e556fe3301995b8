/**
 * Floor 6: Markdown to safe HTML and facts. The door is {@link org.plenary.markdown.MarkdownBody}.
 * The commonmark tree never leaves this package.
 */
@NullMarked
package org.plenary.markdown;

import org.jspecify.annotations.NullMarked;
