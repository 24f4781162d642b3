/** What tests of several contexts share. */
package fr.essaim.core.testing;
