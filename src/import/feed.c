/* SPDX-License-Identifier: MIT */
#include "import/feed.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "base/hash.h"

/* Who takes the pages stops to index some ten thousand articles at a time: what is parsed meanwhile is
 * what the second thread gains. */
#define AHEAD 1024			/* files, */
#define AHEAD_BYTES ((uint64_t)20 * 1024 * 1024)	/* and what they have together, but for a single one */

struct job {
	struct fed fed;
	bool known;
	uint64_t before;
};

struct feed {
	const struct press *press;
	const char *paper;
	struct date given;
	enum encoding encoding;
	struct strbuf bytes, text;	/* of the file at hand; kept from one to the next */

	struct job jobs[AHEAD];		/* the job n is at n % AHEAD */
	size_t put, taken;		/* how many; known to the taker alone */
	uint64_t ahead;			/* bytes of those between the two */
	bool holding;			/* the last that was taken is not yet released */

	bool threaded;
	pthread_t thread;
	pthread_mutex_t lock;		/* of the rest */
	pthread_cond_t changed;
	size_t asked, done;		/* of put, as told to the thread; jobs from the one to the other are its own */
	bool closing;
};

static enum status parse(struct feed *feed, struct job *job)
{
	struct fed *fed = &job->fed;
	const struct page_origin origin = { .source = fed->found->path, .paper = feed->paper, .given = feed->given };
	enum status status;

	strbuf_clear(&feed->bytes);
	status = file_read(fed->found->path, &feed->bytes, &fed->error);
	if (status != STATUS_OK)
		return status;
	fed->hash = hash_bytes(HASH_START, strbuf_text(&feed->bytes), feed->bytes.len);
	if (job->known && fed->hash == job->before)
		return STATUS_NONE;
	if (feed->bytes.len == 0)
		return error_set(&fed->error, STATUS_INVALID, "the file is empty: skipped");
	status = text_check(strbuf_text(&feed->bytes), feed->bytes.len, &fed->error);
	if (status != STATUS_OK)
		return status;
	fed->encoding = feed->encoding;
	if (fed->encoding == ENCODING_DETECT)
		fed->encoding = encoding_detect(strbuf_text(&feed->bytes), feed->bytes.len);
	fed->replaced = text_decode(&feed->bytes, fed->encoding, &feed->text);
	press_read(feed->press, &origin, strbuf_text(&feed->text), feed->text.len, &fed->page);
	return STATUS_OK;
}

static void *work(void *data)
{
	struct feed *feed = data;

	pthread_mutex_lock(&feed->lock);
	while (!feed->closing) {
		struct job *job = &feed->jobs[feed->done % AHEAD];

		if (feed->done == feed->asked) {
			pthread_cond_wait(&feed->changed, &feed->lock);
			continue;
		}
		pthread_mutex_unlock(&feed->lock);
		job->fed.status = parse(feed, job);
		pthread_mutex_lock(&feed->lock);
		feed->done++;
		pthread_cond_broadcast(&feed->changed);
	}
	pthread_mutex_unlock(&feed->lock);
	return NULL;
}

/* Signals are for the thread that takes. */
static bool start(struct feed *feed)
{
	sigset_t all, before;
	bool started;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	started = pthread_create(&feed->thread, NULL, work, feed) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

void feed_open(struct feed **opened, const struct press *press, const char *paper, const struct date *given,
	enum encoding encoding)
{
	struct feed *feed = xcalloc(1, sizeof *feed);

	feed->press = press;
	feed->paper = paper;
	feed->given = *given;
	feed->encoding = encoding;
	pthread_mutex_init(&feed->lock, NULL);
	pthread_cond_init(&feed->changed, NULL);
	feed->threaded = start(feed);
	*opened = feed;
}

static void release_taken(struct feed *feed)
{
	struct fed *fed = &feed->jobs[feed->taken % AHEAD].fed;

	if (fed->status == STATUS_OK)
		page_release(&fed->page);
	feed->ahead -= fed->found->size;
	feed->taken++;
	feed->holding = false;
}

void feed_close(struct feed *feed)
{
	if (feed == NULL)
		return;
	pthread_mutex_lock(&feed->lock);
	feed->closing = true;
	pthread_cond_broadcast(&feed->changed);
	pthread_mutex_unlock(&feed->lock);
	if (feed->threaded)
		pthread_join(feed->thread, NULL);
	while (feed->taken < feed->done)
		release_taken(feed);
	pthread_cond_destroy(&feed->changed);
	pthread_mutex_destroy(&feed->lock);
	strbuf_release(&feed->bytes);
	strbuf_release(&feed->text);
	free(feed);
}

bool feed_has_room(const struct feed *feed, const struct found *found)
{
	return feed->put == feed->taken + feed->holding ||
		(feed->put - feed->taken < AHEAD && feed->ahead + found->size <= AHEAD_BYTES);
}

void feed_put(struct feed *feed, const struct found *found, const uint64_t *before)
{
	feed->jobs[feed->put % AHEAD] = (struct job){
		.fed = { .found = found }, .known = before != NULL, .before = before != NULL ? *before : 0,
	};
	feed->put++;
	feed->ahead += found->size;
	pthread_mutex_lock(&feed->lock);
	feed->asked = feed->put;
	pthread_cond_broadcast(&feed->changed);
	pthread_mutex_unlock(&feed->lock);
}

const struct fed *feed_take(struct feed *feed)
{
	struct job *job;

	if (feed->holding)
		release_taken(feed);
	if (feed->taken == feed->put)
		return NULL;
	job = &feed->jobs[feed->taken % AHEAD];
	pthread_mutex_lock(&feed->lock);
	while (feed->threaded && feed->done == feed->taken)
		pthread_cond_wait(&feed->changed, &feed->lock);
	if (!feed->threaded) {
		job->fed.status = parse(feed, job);
		feed->done++;
	}
	pthread_mutex_unlock(&feed->lock);
	feed->holding = true;
	return &job->fed;
}
