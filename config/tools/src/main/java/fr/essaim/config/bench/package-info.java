/** Measures that anyone can run again, with the bars that must hold. */
package fr.essaim.config.bench;
