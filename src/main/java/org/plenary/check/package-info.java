/**
 * Floor 10: promises held. The doors are {@link org.plenary.check.LinkCheck}, {@link
 * org.plenary.check.ChathamHouse} and {@link org.plenary.check.ProseAgainstFacts}, which work on
 * the facts that bodies left behind, so that no page is parsed again in a build, and only bodies
 * under the Chatham House Rule are; {@link org.plenary.check.PageChecks}, which parses every page
 * once in a check; {@link org.plenary.check.NameCheck}, for names that are doubtful; {@link
 * org.plenary.check.StateOfArchive}, which reports no problem but tells what there is; and {@link
 * org.plenary.check.ExternalLinkCheck}, the one place that asks other hosts.
 */
@NullMarked
package org.plenary.check;

import org.jspecify.annotations.NullMarked;
