/** The settings in force, for administrators. */
package fr.essaim.web.settings;
