/**
 * Who changed which field of what, and when: an aggregate that is an {@link
 * fr.essaim.core.history.Aggregate} has its history kept, and is told when two people edit the
 * same.
 */
package fr.essaim.core.history;
