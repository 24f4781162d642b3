/** The launcher: starts database, application and endpoint, watches them, and stops them. */
package fr.essaim.config.launcher;
