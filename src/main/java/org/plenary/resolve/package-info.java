/**
 * Floor 4: documents become an archive. The door is {@link org.plenary.resolve.Resolver}: declare
 * every name first, then bind every reference, so that the order of files never matters.
 */
@NullMarked
package org.plenary.resolve;

import org.jspecify.annotations.NullMarked;
