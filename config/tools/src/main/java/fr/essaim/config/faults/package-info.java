/** Faults done on purpose to a running instance, and what must survive them. */
package fr.essaim.config.faults;
