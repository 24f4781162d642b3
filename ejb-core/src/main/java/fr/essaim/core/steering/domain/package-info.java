/** The operation and its objectives, and what each guards. */
package fr.essaim.core.steering.domain;
