/** The settings of an installation: where each value comes from, and what is refused. */
package fr.essaim.config.settings;
