/** Tests of a whole running Essaim, and the fixture that starts one. */
package fr.essaim.config;
