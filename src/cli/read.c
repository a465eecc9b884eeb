/* SPDX-License-Identifier: MIT */
/* baolan [QUERY]: opens the reader. */
#include "cli/cli.h"

#include <stdlib.h>

#include "base/path.h"
#include "ui/ui.h"

enum cli_exit cli_read(struct cli *cli, const char *query)
{
	char *config = path_config("config"), *state = path_state("state.db");
	const struct ui_options options = {
		.archives = cli->archives, .archive_count = cli->archive_count, .query = query,
		.config = config, .state = state,
	};
	struct error error;
	enum status status = ui_run(&options, &error);

	free(config);
	free(state);
	if (status == STATUS_OK)
		return CLI_DONE;
	return query != NULL ? cli_fail_query(query, &error) : cli_fail(&error);
}
