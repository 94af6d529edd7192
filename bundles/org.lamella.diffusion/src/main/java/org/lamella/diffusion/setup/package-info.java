/** Cases as people write them down: read from YAML into records, and made into problems that can be simulated. */
package org.lamella.diffusion.setup;
