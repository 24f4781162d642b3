/** The launcher's side of the application's administration interface. */
package fr.essaim.config.administration;
