/** What is installed: the archive and the Debian package, as the build leaves them. */
package fr.essaim.config.distribution;
