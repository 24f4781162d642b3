/**
 * What may leave of counts of people without giving anybody away. Plain rules over plain values: it
 * keeps nothing and knows no other context.
 */
package fr.essaim.core.disclosure;
