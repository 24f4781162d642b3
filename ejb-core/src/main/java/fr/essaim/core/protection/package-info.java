/**
 * What keeps people's data safe and shows that it does: the register of processing, durations and
 * purges, the export of one's own data, erasure, consents, breaches.
 */
package fr.essaim.core.protection;
