/** The education map of a region, made up, as much of it as is wanted. */
package fr.essaim.config.trial.places;
