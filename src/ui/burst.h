/* SPDX-License-Identifier: MIT */
/* Curses writes a screen in dozens of small pieces, each a system call and, over a network, perhaps
 * a packet. Between begin and end they are gathered, and then go out in one. */
#ifndef BAOLAN_UI_BURST_H
#define BAOLAN_UI_BURST_H

struct burst {
	int fd;		/* what is written to */
	int terminal;	/* where that goes; -1: nothing can be gathered, and all goes out at once */
	int store;
};

void burst_open(struct burst *burst, int fd);
/* While it lasts fd is no terminal: nothing but writing will do. */
void burst_begin(struct burst *burst);
void burst_end(struct burst *burst);
void burst_close(struct burst *burst);

#endif
