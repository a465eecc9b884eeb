# SPDX-License-Identifier: MIT
# For the tests of the command line: each case runs baolan and says what must come of it.

baolan=$top_builddir/baolan	# under valgrind where that is wanted; $native never is
work=$(mktemp -d "${TMPDIR:-/tmp}/baolan-test.XXXXXX") || exit 99
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
BAOLAN_DATA_DIR=$top_srcdir/data
HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
export BAOLAN_DATA_DIR HOME XDG_CONFIG_HOME XDG_DATA_HOME
unset BAOLAN_ARCHIVE
failed=0
native=$baolan
if [ -n "${VALGRIND:-}" ]; then
	printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$VALGRIND" "$baolan" >"$work/baolan"
	chmod +x "$work/baolan"
	baolan=$work/baolan
fi

# fails WHY: the case that was just run is not as it should be
fails() {
	failed=1
	printf 'FAIL: %s: %s\n  status %s\n  out: %s\n  err: %s\n' "$name" "$1" "$status" \
		"$(printf '%s' "$out" | head -c 1000)" "$(printf '%s' "$err" | head -c 1000)"
}

# try NAME STATUS COMMAND...: runs the command; its output is then in $out and $err
try() {
	name=$1
	wanted=$2
	shift 2
	status=0
	"$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
	out=$(cat "$work/out")
	err=$(cat "$work/err")
	[ "$status" = "$wanted" ] || fails "status is not $wanted"
}

out_has() { case $out in *"$1"*) ;; *) fails "out lacks: $1" ;; esac; }
out_lacks() { case $out in *"$1"*) fails "out has: $1" ;; esac; }
out_is() { [ "$out" = "$1" ] || fails "out is not: $1"; }
err_has() { case $err in *"$1"*) ;; *) fails "err lacks: $1" ;; esac; }
err_lines() { [ "$(printf '%s' "$err" | grep -c '')" = "$1" ] || fails "err has not $1 lines"; }
