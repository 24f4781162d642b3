/** A whole Essaim as a process of its own, for measures, faults and tests. */
package fr.essaim.config.trial;
