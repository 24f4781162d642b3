/** The organisation and the territory, and what each guards. */
package fr.essaim.core.network.domain;
