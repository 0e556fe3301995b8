/**
 * Floor 10: promises held. The door is {@link org.plenary.check.LinkCheck}, which works on the
 * facts that bodies left behind, so that no page is parsed again in a build.
 */
@NullMarked
package org.plenary.check;

import org.jspecify.annotations.NullMarked;
