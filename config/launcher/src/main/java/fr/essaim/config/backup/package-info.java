/**
 * Backup and restore: one file that holds every table of an instance as it was at one moment, and
 * the way back from it.
 */
package fr.essaim.config.backup;
