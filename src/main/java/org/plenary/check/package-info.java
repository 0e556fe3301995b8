/**
 * Floor 10: promises held. The doors are {@link org.plenary.check.LinkCheck}, {@link
 * org.plenary.check.ChathamHouse} and {@link org.plenary.check.ProseAgainstFacts}, which work on
 * the facts that bodies left behind, so that no page is parsed again in a build, and only bodies
 * under the Chatham House Rule are; and {@link org.plenary.check.ShownNames}, which looks at
 * finished pages in a check.
 */
@NullMarked
package org.plenary.check;

import org.jspecify.annotations.NullMarked;
