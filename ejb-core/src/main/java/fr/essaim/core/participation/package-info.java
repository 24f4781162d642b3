/** What everybody may bring in: a testimony about a prototype, an idea for their centre. */
package fr.essaim.core.participation;
