/** Makes what the product knows of the shape of its territory. */
package fr.essaim.config.territory;
