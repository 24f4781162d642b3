/** The few values and errors that every context uses. */
package fr.essaim.core.shared;
