# enter.sh WORKDIR COMMAND…: in a mount namespace of its own, makes IMAGE_ROOT the root, read-only but for /tmp and the
# folders of IMAGE_WRITABLE, and becomes COMMAND as user 1000 who can gain no rights.
set -e
root=$IMAGE_ROOT
mount --make-rprivate /
echo "$IMAGE_WRITABLE" | while read -r folder; do [ -z "$folder" ] || mkdir -p "$root$folder"; done
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount --rbind /proc "$root/proc"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/tmp"
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
for device in null zero random urandom; do
  : > "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
echo "$IMAGE_WRITABLE" | while read -r folder; do [ -z "$folder" ] || { mkdir -p "$root$folder"; mount --bind "$folder" "$root$folder"; }; done
unset IMAGE_ROOT IMAGE_WRITABLE
exec setpriv --no-new-privs chroot --userspec=1000:1000 --groups= "$root" /bin/sh -c 'cd "$0" && exec "$@"' "$@"
